using Muster.Storage.Model;

namespace Muster.Modules.Policies.Delivery;

/// <summary>One kind of things in the form in which agents get them.</summary>
internal interface IAgentDocuments
{
    /// <summary>As of its <see cref="IContentSource"/>.</summary>
    string Kind { get; }

    /// <returns>Null of what agents cannot be given: it comes to devices in another way.</returns>
    Task<AgentDocument?> ReadAsync(MusterDbContext db, Guid id, int version, CancellationToken ct);
}

/// <param name="Name">For people.</param>
/// <param name="Bytes">Null while they cannot be read: they were sealed with a key that is not here.</param>
/// <param name="PackageSha256">The package that belongs to it.</param>
/// <param name="Leaves">It is taken off when it is no longer assigned, whatever the blueprint says.</param>
internal sealed record AgentDocument(string Name, byte[]? Bytes, string? PackageSha256 = null, bool Leaves = false);
