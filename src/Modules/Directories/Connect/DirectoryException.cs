namespace Muster.Modules.Directories.Connect;

/// <summary>A directory does not do what it was asked, and why; both texts are for people.</summary>
internal sealed class DirectoryException(DirectoryStep step, string what, string remedy, Exception? inner = null)
    : Exception(what, inner)
{
    public DirectoryStep Step => step;

    public string Remedy => remedy;

    /// <summary>Another server of the directory may do it.</summary>
    public bool IsOfServer { get; init; } = step is DirectoryStep.Name or DirectoryStep.Tcp or DirectoryStep.Tls;
}

/// <summary>In the order in which they are gone through.</summary>
internal enum DirectoryStep
{
    Name,
    Tcp,
    Tls,
    Bind,
    Base,
    People,
    Entries,
}
