namespace Muster.Agent.Service;

/// <summary>
/// systemd is told which exit codes are not worth a restart. launchd and Windows only know failure, and would turn each refusal into a new
/// request every few minutes: to them such an end is a success.
/// </summary>
internal static class ServiceExit
{
    public static ExitCode Of(ExitCode code) => OperatingSystem.IsLinux() ? code : Worth(code);

    internal static ExitCode Worth(ExitCode code) =>
        code is ExitCode.Usage or ExitCode.Refused or ExitCode.StateFolder or ExitCode.NotEnrolled ? ExitCode.Ok : code;
}
