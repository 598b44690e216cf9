using System.Text;
using Muster.Kernel.Ids;
using Muster.Modules.Keys;

namespace Muster.Modules.PreApproval.Internal;

/// <summary>Uploaded files lie encrypted in the database, for they may hold passwords: each under a key of its own, which goes when the file goes.</summary>
internal sealed class FileSeals(ContentKeys keys)
{
    public static string KeyLabel(PreApprovalImportId import) => $"pre-approval-file/{import.Value}";

    public byte[] NewKey(PreApprovalImportId import) => keys.New(KeyLabel(import));

    /// <summary>False when no key of this node opens the file any more.</summary>
    public bool Opens(Import import) => import.FileKey is not { } key || keys.Opens(KeyLabel(import.Id), key);

    /// <param name="number">Of the part.</param>
    public byte[] Seal(PreApprovalImportId import, byte[] key, int number, ReadOnlySpan<byte> part) =>
        keys.Seal(KeyLabel(import), key, PartLabel(import, number), part);

    /// <returns>Null when it cannot be opened.</returns>
    public byte[]? TryOpen(Import import, int number, byte[] part) =>
        import.FileKey is { } key ? keys.TryOpen(KeyLabel(import.Id), key, PartLabel(import.Id, number), part) : part; // it came before files were sealed

    public string SealSample(PreApprovalImportId import, byte[] key, string sample) =>
        Convert.ToBase64String(keys.Seal(KeyLabel(import), key, SampleLabel(import), Encoding.UTF8.GetBytes(sample)));

    /// <returns>Null when there is none, or when it cannot be opened.</returns>
    public string? TryOpenSample(Import import) =>
        import switch
        {
            { Sample: null } or { FileKey: null } => import.Sample, // as above
            { Sample: { } boxed, FileKey: { } key } => keys.TryOpen(
                KeyLabel(import.Id),
                key,
                SampleLabel(import.Id),
                Convert.FromBase64String(boxed)
            )
                is { } sample
                ? Encoding.UTF8.GetString(sample)
                : null,
        };

    private static string PartLabel(PreApprovalImportId import, int number) =>
        $"pre-approval-file/{import.Value}/{number}";

    private static string SampleLabel(PreApprovalImportId import) => $"pre-approval-file/{import.Value}/sample";
}
