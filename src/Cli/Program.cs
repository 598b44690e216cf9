using Muster.Cli;
using Muster.Kernel.Time;

return (int)await CliCommandLine.InvokeAsync(args, new MicrosecondClock(TimeProvider.System));
