using Muster.Storage.Model;

namespace Muster.Modules.Keys;

/// <summary>A module's boxes, where they are few and small, for the job that seals them anew after the key-encryption key was changed.</summary>
/// <remarks>Many, or large ones: <see cref="SealedTable"/>.</remarks>
public interface ISealedRows
{
    /// <summary>What they hold, such as <c>totp</c>.</summary>
    string What { get; }

    /// <returns>Every box of the module. When the job is to change them, <paramref name="db"/> tracks their rows.</returns>
    Task<IReadOnlyList<SealedRow>> ListAsync(MusterDbContext db, CancellationToken ct);
}

/// <param name="Label">The label that it was sealed with.</param>
/// <param name="Replace">Puts another box of the same secret into the tracked row.</param>
public sealed record SealedRow(string Label, byte[] Boxed, Action<byte[]> Replace);
