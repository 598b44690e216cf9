using Microsoft.Extensions.Logging;
using Muster.Modules.Access.Internal;

namespace Muster.Modules.Access.FirstAdministrator;

internal static class InitialPasswordFile
{
    public static void Write(string path, string password)
    {
        var only = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            only.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var text = new StreamWriter(new FileStream(path, only));
        text.WriteLine(password);
    }

    /// <summary>The password in it counts no more; what was decided stands whether the file goes or not.</summary>
    public static void Remove(string path, ILogger log)
    {
        try
        {
            File.Delete(path);
        }
        catch (DirectoryNotFoundException)
        {
            // Without its folder there is no file.
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Log.InitialPasswordStays(log, path, fault);
        }
    }
}
