using System.Security.Claims;
using System.Text.Json.Nodes;

namespace Muster.Http.Files;

/// <summary>One kind of things that can be written in files, and put into effect from them.</summary>
public interface IFileKind
{
    /// <summary>As files name it, for example <c>policy</c>.</summary>
    string Type { get; }

    /// <summary>What others name comes before them: it has the lower one.</summary>
    int Rank { get; }

    /// <summary>What it takes to write one.</summary>
    string Permission { get; }

    /// <summary>Those that are there of these names.</summary>
    /// <param name="keys">Search keys of names.</param>
    Task<IReadOnlyList<FileThing>> ReadAsync(IReadOnlyCollection<string> keys, CancellationToken ct);

    /// <summary>What a thing names, as somebody wrote it, whole or not.</summary>
    IEnumerable<FileLink> LinksOf(JsonObject wanted) => [];

    /// <param name="live">As it is now; null when it is to be made.</param>
    /// <param name="names">How what it names is really called.</param>
    /// <returns>It whole, with everything that goes without saying: two that mean the same are the same. Null when there are faults.</returns>
    JsonObject? Check(JsonObject wanted, FileThing? live, IFileNames names, FileFaults faults);

    /// <param name="document">That <see cref="Check"/> returned.</param>
    Task<FileWritten> PutAsync(
        FileThing? live,
        JsonObject document,
        IFileNames names,
        ClaimsPrincipal by,
        CancellationToken ct
    );

    Task<FileWritten> DeleteAsync(FileThing live, ClaimsPrincipal by, CancellationToken ct);

    /// <summary>What of it is exported to those who did not ask for secrets.</summary>
    JsonObject WithoutSecrets(JsonObject document) => document;

    /// <summary>What of it people are shown who compare: no secrets, and words in place of what nobody can read.</summary>
    JsonObject Shown(JsonObject document) => document;
}

/// <summary>A thing as it is.</summary>
/// <param name="Version">The row's: another one is not overwritten.</param>
public sealed record FileThing(Guid Id, string Name, long Version, JsonObject Document);

public sealed record FileLink(string Type, string Name);

/// <summary>What things are called, and which they are.</summary>
public interface IFileNames
{
    /// <summary>The name as the thing itself has it; null when nothing has it, neither on the server nor in the files.</summary>
    string? NameOf(string type, string name);

    /// <summary>Null when it is not there yet.</summary>
    Guid? IdOf(string type, string name);
}
