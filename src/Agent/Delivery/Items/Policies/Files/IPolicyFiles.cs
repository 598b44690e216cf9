namespace Muster.Agent.Delivery.Items.Policies.Files;

/// <summary>Files of policies on this system.</summary>
internal interface IPolicyFiles
{
    /// <summary>Content, owner and mode.</summary>
    bool IsThere(FileWish wish);

    /// <summary>Whether a file is there with one of these contents, by SHA-256.</summary>
    bool HasContent(string path, IReadOnlyCollection<string> hashes);

    void Write(FileWish wish);

    void Delete(string path);
}
