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
}
