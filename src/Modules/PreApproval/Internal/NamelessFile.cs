namespace Muster.Modules.PreApproval.Internal;

/// <summary>Room on this node's disk for a file that may hold passwords: nothing of it is left when it is closed, nor when the process is killed.</summary>
internal static class NamelessFile
{
    public const int CopiedAtOnce = 128 * 1024;

    public static FileStream Create()
    {
        var path = Path.GetTempFileName();
        var file = new FileStream(
            path,
            FileMode.Open,
            FileAccess.ReadWrite,
            FileShare.None,
            CopiedAtOnce,
            FileOptions.Asynchronous | (OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None)
        );
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(path); // what is open stays readable; Windows itself deletes at the end of a process
        }

        return file;
    }
}
