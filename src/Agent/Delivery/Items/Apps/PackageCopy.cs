using Muster.Agent.State;

namespace Muster.Agent.Delivery.Items.Apps;

/// <summary>The package under a name that its installer accepts: apt-get takes a file for a package only when it ends in .deb.</summary>
internal sealed class PackageCopy : IDisposable
{
    private readonly string? copy;

    private PackageCopy(string path, string? copy) => (Location, this.copy) = (path, copy);

    public string Location { get; }

    /// <param name="scratch">A folder of nobody else. What a kill left there is written over.</param>
    public static PackageCopy Of(string package, string extension, string scratch)
    {
        if (Path.GetExtension(package) == extension)
        {
            return new PackageCopy(package, copy: null);
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(scratch); // below the state folder, whose rights it gets
        }
        else
        {
            Directory.CreateDirectory(scratch, OwnerOnly.Folder);
        }

        var path = Path.Combine(scratch, $"package{extension}");
        File.Copy(package, path, overwrite: true);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, OwnerOnly.Folder); // a program is started from here
        }

        return new PackageCopy(path, path);
    }

    public void Dispose()
    {
        if (copy is not null)
        {
            File.Delete(copy);
        }
    }
}
