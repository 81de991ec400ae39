package doha.internal.cli;

import java.util.List;

/** What {@code doha sweep --help} tells beyond its options. */
final class SweepNotes {

    static final List<String> LINES = List.of(
            "Days and counts drawn are whole: of 'uniform' every one from 'from' to 'to' alike; of 'triangular'",
            "and 'normal' the nearest, halves up; of 'normal' drawn again while outside 'from' and 'to'.",
            "Enumerated values are drawn alike. A scenario that cannot be (an 'until' not after its 'on', say)",
            "is not judged but counted as refused, with the reason. Days late are over the scenarios where",
            "lateness has a meaning. Interrupted (Ctrl-C), it leaves a whole beginning, says how far it got and",
            "exits with 130.",
            "",
            "More than one machine: parts are blocks of neighbours, the same each time; their JSON results add",
            "up to the very result of the whole, and their CSVs, one after the other without the headers of all",
            "but the first, are its CSV.",
            "",
            "  Slurm: an array job",
            "    sbatch --array=1-64 --wrap 'doha sweep S.yaml --samples 1000000 --format json \\",
            "      --shard $SLURM_ARRAY_TASK_ID/64 --out part-$SLURM_ARRAY_TASK_ID.json'",
            "",
            "  Kubernetes: a Job with completionMode: Indexed and completions: 64, whose container runs",
            "    sh -c 'doha sweep /in/S.yaml --samples 1000000 --format json \\",
            "      --shard $((JOB_COMPLETION_INDEX + 1))/64 --out /out/part-$JOB_COMPLETION_INDEX.json'",
            "",
            "  Spark: a map over the parts' numbers (PySpark)",
            "    def part(k): return subprocess.run(['doha', 'sweep', '/in/S.yaml', '--samples', '1000000',",
            "      '--format', 'json', '--shard', f'{k}/64', '--out', f'/out/part-{k}.json']).returncode",
            "    assert not any(sc.parallelize(range(1, 65), 64).map(part).collect())",
            "",
            "  After each of them: doha sweep --merge part-*.json");

    private SweepNotes() { }
}
