using System.Runtime.InteropServices;

namespace Muster.Agent.Service;

/// <summary>SERVICE_STATUS of the Windows API.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ServiceStatus
{
    public int Kind;
    public ServiceState State;
    public int Accepted;
    public int ExitCode;
    public int SpecificExitCode;
    public int CheckPoint;
    public int WaitHint;
}

/// <summary>SERVICE_TABLE_ENTRYW.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct TableEntry(nint Name, nint Main);

internal enum ServiceState
{
    Stopped = 1,
    StopPending = 3,
    Running = 4,
}

internal enum ServiceControl
{
    Stop = 1,
    Shutdown = 5,
}
