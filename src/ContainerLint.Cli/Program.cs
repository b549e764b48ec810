using System.Runtime.InteropServices;
using ContainerLint.Cli;
using ContainerLint.Cli.Commands;

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var terminal = Terminal.OfProcess(stop.Token);
return CommandLine.Run(args, terminal);

// The first signal asks the run to stop at a point where nothing is half written; the second one kills the process.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
