namespace Muster.Agent.State;

/// <summary>Whoever can write to the state folder can swap the device's identity or the server that it trusts.</summary>
internal static class FolderSafety
{
    public static void Create(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            WindowsFolder.Create(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly.Folder);
        }
    }

    /// <summary>Root may look into the folder of the service's user: it can do so anyway, and writes nothing there.</summary>
    public static void CheckForLooking(string folder) => Check(folder, trustsOwner: Environment.IsPrivilegedProcess);

    public static void Check(string folder) => Check(folder, trustsOwner: false);

    private static void Check(string folder, bool trustsOwner)
    {
        // systemd's DynamicUser makes /var/lib/muster-agent a link: what counts is the folder behind it.
        var real = Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName ?? folder;
        if (OperatingSystem.IsWindows())
        {
            Require(
                WindowsFolder.IsOurs(new DirectoryInfo(real).GetAccessControl()),
                real,
                "it belongs to another account, or others may write to it"
            );
            return;
        }

        if (!trustsOwner && !UnixOwner.IsUs(real))
        {
            throw OfAnother(real);
        }

        var open = (File.GetUnixFileMode(real) & OwnerOnly.WritableByOthers) != UnixFileMode.None;
        Require(!open, real, "its group or others may write to it");
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static AgentStop OfAnother(string folder) =>
        Environment.IsPrivilegedProcess && UnixOwner.NameOf(folder) is { } owner
            ? new AgentStop(
                ExitCode.StateFolder,
                $"The state folder {folder} belongs to the user {owner}, who could not use what root writes there.",
                $"Run the command as that user (`runuser -u {owner} -- muster-agent ...`), or name another folder with --state."
            )
            : new AgentStop(
                ExitCode.StateFolder,
                $"The state folder {folder} is not safe: it belongs to another user.",
                $"Make it yours alone (`chown $(id -u) {folder}; chmod 700 {folder}`), or name another one with --state."
            );

    private static void Require(bool safe, string folder, string fault)
    {
        if (!safe)
        {
            throw new AgentStop(
                ExitCode.StateFolder,
                $"The state folder {folder} is not safe: {fault}.",
                $"Make it yours alone (`chown $(id -u) {folder}; chmod 700 {folder}`), or name another one with --state."
            );
        }
    }
}
