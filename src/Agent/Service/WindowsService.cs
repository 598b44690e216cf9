using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Muster.Agent.Service;

/// <summary>
/// Lets the service control manager start and stop a task. The hosting packages bring a whole host along; the four calls of the system are
/// https://learn.microsoft.com/windows/win32/services/service-entry-point
/// </summary>
[SupportedOSPlatform("windows")]
internal sealed partial class WindowsService(Func<CancellationToken, Task<ExitCode>> serve) : IDisposable
{
    public const string Name = "muster-agent";
    private const int NotStartedByServiceControlManager = 1063;
    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource<ExitCode> ended = new();
    private ServiceMain? main;
    private ControlHandler? handler;
    private nint status;

    private delegate void ServiceMain(int count, nint arguments);

    private delegate int ControlHandler(ServiceControl control, int kind, nint data, nint context);

    /// <summary>Returns when the service has stopped.</summary>
    public async Task<ExitCode> RunAsync()
    {
        main = Start;
        var name = Marshal.StringToHGlobalUni(Name);
        try
        {
            TableEntry[] table = [new(name, Marshal.GetFunctionPointerForDelegate(main)), default];
            return StartServiceCtrlDispatcher(table) ? await ended.Task : throw Refused(Marshal.GetLastPInvokeError());
        }
        finally
        {
            Marshal.FreeHGlobal(name);
        }
    }

    public void Dispose() => stopping.Dispose();

    private static AgentStop Refused(int error) =>
        error == NotStartedByServiceControlManager
            ? new AgentStop(
                ExitCode.Usage,
                "--service is for the service control manager, which did not start this program.",
                "Leave --service out, or run: sc start muster-agent"
            )
            : new AgentStop(ExitCode.Unexpected, $"The service could not start: error {error}.", "Start it again.");

    /// <summary>Returns at once; the service lives until it is reported as stopped.</summary>
    private void Start(int count, nint arguments)
    {
        handler = Handle;
        status = RegisterServiceCtrlHandlerEx(Name, Marshal.GetFunctionPointerForDelegate(handler), 0);
        Report(ServiceState.Running);
        _ = ServeAsync();
    }

    private async Task ServeAsync()
    {
        // Away from the thread of the service control manager, which waits for Start to return.
        await Task.Yield();
        var code = await serve(stopping.Token);
        ended.SetResult(code);
        Report(ServiceState.Stopped, ServiceExit.Worth(code));
    }

    private int Handle(ServiceControl control, int kind, nint data, nint context)
    {
        if (control is ServiceControl.Stop or ServiceControl.Shutdown)
        {
            Report(ServiceState.StopPending);
            stopping.Cancel();
        }

        return 0;
    }

    private void Report(ServiceState state, ExitCode code = ExitCode.Ok)
    {
        const int OwnProcess = 0x10;
        const int StopAndShutdown = 0x1 | 0x4;
        const int ServiceSpecific = 1066;
        var now = new ServiceStatus
        {
            Kind = OwnProcess,
            State = state,
            Accepted = state == ServiceState.Running ? StopAndShutdown : 0,
            ExitCode = code == ExitCode.Ok ? 0 : ServiceSpecific,
            SpecificExitCode = (int)code,
            WaitHint = state == ServiceState.StopPending ? 30_000 : 0,
        };
        SetServiceStatus(status, ref now);
    }

    [LibraryImport("advapi32.dll", EntryPoint = "StartServiceCtrlDispatcherW", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool StartServiceCtrlDispatcher([In] TableEntry[] table);

    [LibraryImport(
        "advapi32.dll",
        EntryPoint = "RegisterServiceCtrlHandlerExW",
        StringMarshalling = StringMarshalling.Utf16
    )]
    private static partial nint RegisterServiceCtrlHandlerEx(string name, nint handler, nint context);

    [LibraryImport("advapi32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetServiceStatus(nint handle, ref ServiceStatus status);
}
