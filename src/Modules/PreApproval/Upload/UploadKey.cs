using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Muster.Modules.Audit;

namespace Muster.Modules.PreApproval.Upload;

/// <summary>What a client calls one upload: sent again, as by a second click or after a broken connection, it makes no second import.</summary>
internal static class UploadKey
{
    public const string Header = "Idempotency-Key";
    public const string Fault = "1 to 200 printable ASCII characters, once.";
    public static readonly TimeSpan Holds = TimeSpan.FromHours(24);
    private const int MaxLength = 200;

    /// <param name="key">Bound to who sends it, and nothing that can be read; null when nothing was said.</param>
    /// <returns>False when what was said is no key.</returns>
    public static bool TryRead(HttpRequest request, Actor by, out string? key)
    {
        key = null;
        var said = request.Headers[Header];
        if (said.Count == 0)
        {
            return true;
        }

        if (said is not [{ Length: > 0 and <= MaxLength } one] || !one.All(c => c is >= ' ' and <= '~'))
        {
            return false;
        }

        key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{by.Kind}\n{by.Id}\n{one}")));
        return true;
    }
}
