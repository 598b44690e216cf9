using Muster.Agent;
using Muster.Kernel.Time;

return (int)await AgentCommandLine.InvokeAsync(args, new MicrosecondClock(TimeProvider.System));
