using System.Security.Cryptography;
using System.Text;
using Muster.Protocols.Documents;

namespace Muster.Modules.Policies.Configuration.Internal;

/// <summary>A content with what its kind's reader made of it.</summary>
internal sealed record CheckedContent(ConfigurationKind Kind, byte[] Bytes, ReadDocument Document)
{
    public bool HasFaults => Document.Faults.Count > 0;

    public static CheckedContent Of(ConfigurationKind kind, string content) =>
        // Half a character becomes a replacement character here; the reader sees only what is saved.
        Of(kind, Encoding.UTF8.GetBytes(content.TrimStart('\uFEFF')));

    public static CheckedContent Of(ConfigurationKind kind, byte[] bytes) =>
        new(kind, bytes, KindFormat.Read(kind, bytes));

    /// <summary>Of the key too, so that it says of no other setting that it has the same value.</summary>
    public static string? HashOf(DocumentSetting setting) =>
        setting.Secret
            ? null
            : Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes($"{setting.CanonicalKey}\0{setting.Value}"))
            );
}
