package dev.assay.launcher.up;

import dev.assay.launcher.ExitCodes;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Ctrl-C, which is a wish at first and a command the second time. */
public final class CtrlC {

    private final CountDownLatch pressed = new CountDownLatch(1);
    private volatile Runnable leave = () -> {};
    private volatile @Nullable Wish wish;

    /** What the first Ctrl-C asks for. */
    private static final class Wish {

        private final BooleanSupplier action;
        private final String unheeded;
        private volatile boolean heeded;

        Wish(BooleanSupplier action, String unheeded) {
            this.action = action;
            this.unheeded = unheeded;
        }

        void utter() {
            heeded = action.getAsBoolean();
        }
    }

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

    /**
     * Says what the first Ctrl-C asks for; it is asked for now if that was pressed already.
     *
     * @param action asks in a thread of its own; true when it was heard
     * @param unheeded said, with an exit code of an error, when the second Ctrl-C comes before that
     */
    public void asksFor(BooleanSupplier action, String unheeded) {
        var asked = new Wish(action, unheeded);
        synchronized (this) {
            wish = asked;
            if (!wasPressed()) {
                return;
            }
        }
        Thread.ofPlatform().daemon().start(asked::utter);
    }

    /** There is nothing left to ask for. */
    public void asksForNothing() {
        wish = null;
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
        boolean first;
        @Nullable Wish asked;
        synchronized (this) {
            first = !wasPressed();
            asked = wish;
            pressed.countDown();
        }
        if (!first) {
            Runtime.getRuntime().halt(leave(asked));
        } else if (asked != null) {
            asked.utter();
        }
    }

    /** Leaves; gives the exit code. */
    private int leave(@Nullable Wish asked) {
        if (asked == null || !asked.heeded) {
            System.err.println("\n" + (asked == null ? "Left in the middle." : asked.unheeded));
        }
        leave.run();
        return asked != null && asked.heeded ? ExitCodes.CANCELLED : ExitCodes.ERROR;
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
