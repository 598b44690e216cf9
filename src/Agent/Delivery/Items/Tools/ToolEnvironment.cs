namespace Muster.Agent.Delivery.Items.Tools;

/// <summary>The few variables that every program gets.</summary>
internal static class ToolEnvironment
{
    /// <summary>Installers of Windows find their places by these; the system sets them for every service.</summary>
    private static readonly string[] OfWindows =
    [
        "ALLUSERSPROFILE",
        "APPDATA",
        "CommonProgramFiles",
        "CommonProgramFiles(x86)",
        "CommonProgramW6432",
        "COMPUTERNAME",
        "ComSpec",
        "LOCALAPPDATA",
        "NUMBER_OF_PROCESSORS",
        "OS",
        "PATHEXT",
        "PROCESSOR_ARCHITECTURE",
        "ProgramData",
        "ProgramFiles",
        "ProgramFiles(x86)",
        "ProgramW6432",
        "PUBLIC",
        "SystemDrive",
        "SystemRoot",
        "TEMP",
        "TMP",
        "USERDOMAIN",
        "USERNAME",
        "USERPROFILE",
        "windir",
    ];

    public static IEnumerable<KeyValuePair<string, string>> Of(ToolFolders folders)
    {
        yield return new("PATH", folders.SearchPath);
        if (OperatingSystem.IsWindows())
        {
            foreach (var name in OfWindows)
            {
                if (Environment.GetEnvironmentVariable(name) is { } value)
                {
                    yield return new(name, value);
                }
            }

            yield break;
        }

        yield return new("LC_ALL", "C.UTF-8");
        yield return new("HOME", OperatingSystem.IsMacOS() ? "/var/root" : Path.Combine("/", "root"));
        yield return new("DEBIAN_FRONTEND", "noninteractive");
    }
}
