using Muster.Kernel;

namespace Muster.Modules.Directories;

/// <summary>A person as a directory has them: foreign text, cleaned and bounded.</summary>
/// <param name="Phone">As it stands there, in whatever form.</param>
public sealed record DirectoryPerson(string? Login, PeerId? PeerId, string? DisplayName, string? Email, string? Phone);

public abstract record DirectoryAnswer
{
    private DirectoryAnswer() { }

    /// <param name="ByLogin">Everybody who has one of the names, by <see cref="DirectoryPeople.KeyOf"/>.</param>
    public sealed record Found(ILookup<string, DirectoryPerson> ByLogin) : DirectoryAnswer;

    /// <param name="What">What went wrong, for people.</param>
    /// <param name="Remedy">What to do.</param>
    public sealed record Unavailable(string What, string Remedy) : DirectoryAnswer;
}
