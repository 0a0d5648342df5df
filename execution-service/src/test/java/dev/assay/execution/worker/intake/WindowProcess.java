package dev.assay.execution.worker.intake;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A worker in a process of its own, so that it can be killed: it ends every task but number 0, which it never ends. */
final class WindowProcess {

    private WindowProcess() {}

    static Process start(TaskTopic tasks, String slot, int window) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        WindowProcess.class.getName(),
                        tasks.brokers,
                        tasks.topic,
                        tasks.group,
                        slot,
                        Integer.toString(window))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(new File("target", "window-process.log")))
                .start();
    }

    public static void main(String[] arguments) throws InterruptedException {
        var tasks = TaskTopic.existing(arguments[0], arguments[1], arguments[2]);
        var window = tasks.window(arguments[3], Integer.parseInt(arguments[4]), new Endings().holding(0, 1));
        window.start();
        new CountDownLatch(1).await();
    }
}
