using System.Security.Cryptography;
using System.Text;

namespace Muster.Modules.Keys;

/// <summary>
/// Names contents for those who may not read them: equal contents have equal marks on this server for ever. A hash would let everybody try
/// out what a short secret in them is; a mark needs a key that is nowhere but here.
/// </summary>
public sealed class ContentMarks(KeyRing ring)
{
    /// <param name="use">What is marked, such as <c>script</c>: equal contents of two uses have different marks.</param>
    /// <returns>HMAC-SHA256 in lowercase hex.</returns>
    public string Of(string use, ReadOnlySpan<byte> content)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, ring.Current(KeyKind.ContentMac).Mac!); // kinds of MAC have one
        mac.AppendData(Encoding.UTF8.GetBytes(use));
        mac.AppendData([0]); // no use has one
        mac.AppendData(content);
        return Convert.ToHexStringLower(mac.GetHashAndReset());
    }

    public string Of(string use, string content) => Of(use, Encoding.UTF8.GetBytes(content));
}
