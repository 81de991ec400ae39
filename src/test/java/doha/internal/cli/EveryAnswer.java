package doha.internal.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Gives many calls' answers in one process, so that they can be compared between processes started otherwise. */
public final class EveryAnswer {

    private EveryAnswer() {}

    /** The record, the scenario to vary and the one in Dari and Pashto. */
    public static void main(String[] files) throws IOException {
        List<String> calls = List.of("assess RECORD", "assess RECORD --format json", "assess RECORD --format csv",
                "assess RECORD --format markdown",
                "assess DARI", "assess DARI --format json", "assess DARI --format markdown", "explain RECORD I.B.1",
                "explain RECORD I.A.1.us --format json",
                "timeline RECORD --format csv", "timeline DARI", "compare RECORD DARI", "readings DARI --over goals,gated,evidence",
                "flip DARI I.A.1.us --most 1", "sweep VARY --samples 300 --seed 5 --format table", "sweep VARY --samples 50 --format csv",
                "sweep VARY --samples 50 --format json", "export DARI --as stipulations --every month",
                "export DARI --as calendar", "test DARI", "check DARI VARY", "duties", "rules", "schema", "assess none.yaml",
                "assess DARI --as-of 2020-13-01", "asess");
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            for (String call : calls) {
                String[] arguments = call.replace("RECORD", files[0]).replace("VARY", files[1]).replace("DARI", files[2]).split(" ");
                out.write(("== " + call + "\n").getBytes(StandardCharsets.UTF_8));
                int code = Main.run(arguments, out, out);
                out.write(("exit " + code + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
