package dev.assay.launcher.up;

import dev.assay.launcher.ExitCodes;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C, which is a wish at first and a command the second time. */
public final class CtrlC {

    private final CountDownLatch pressed = new CountDownLatch(1);
    private volatile Runnable leave = () -> {};

    /** Listens from now on. */
    public static CtrlC listen() {
        var ctrlC = new CtrlC();
        ctrlC.install();
        return ctrlC;
    }

    /** What has to be done before the second Ctrl-C ends the command at once. */
    public void beforeLeaving(Runnable action) {
        leave = action;
    }

    /** Whether it was pressed. */
    public boolean wasPressed() {
        return pressed.getCount() == 0;
    }

    /** Waits that long, or until it is pressed for the first time; says whether it was. */
    public boolean await(Duration time) throws InterruptedException {
        if (wasPressed()) {
            Thread.sleep(time);
            return true;
        }
        return pressed.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    void press() {
        if (wasPressed()) {
            leave.run();
            Runtime.getRuntime().halt(ExitCodes.CANCELLED);
        }
        pressed.countDown();
    }

    /** By reflection: the compiler warns of sun.misc.Signal, which has no successor. */
    private void install() {
        try {
            var signal = Class.forName("sun.misc.Signal");
            var handler = Class.forName("sun.misc.SignalHandler");
            var proxy =
                    Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, (self, method, args) -> {
                        press();
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("INT"), proxy);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JVM has no signals", e);
        }
    }
}
