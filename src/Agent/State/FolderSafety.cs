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

    public static void Check(string folder)
    {
        // systemd's DynamicUser makes /var/lib/muster-agent a link: what counts is the folder behind it.
        var real = Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName ?? folder;
        if (OperatingSystem.IsWindows())
        {
            Require(WindowsFolder.IsOurs(real), real, "it belongs to another account, or others may write to it");
            return;
        }

        Require(UnixOwner.IsUs(real), real, "it belongs to another user");
        var open = (File.GetUnixFileMode(real) & OwnerOnly.WritableByOthers) != UnixFileMode.None;
        Require(!open, real, "its group or others may write to it");
    }

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
