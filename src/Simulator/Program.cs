using Muster.Kernel.Time;
using Muster.Simulator;

return (int)await SimulatorCommandLine.InvokeAsync(args, new MicrosecondClock(TimeProvider.System));
