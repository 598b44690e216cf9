using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Access.SecondFactor;

/// <summary>Ten codes of 80 bits, each good for one sign-in without the phone.</summary>
internal static class RecoveryCodeSet
{
    private const int Count = 10;
    private const int Characters = 16;
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyz23456789"; // 32, without 0, 1, l and o

    /// <returns>Such as <c>abcd-efgh-jkmn-pqrs</c>.</returns>
    public static IReadOnlyList<string> Make() =>
        [
            .. Enumerable
                .Range(0, Count)
                .Select(_ =>
                    string.Join(
                        '-',
                        RandomNumberGenerator.GetString(Alphabet, Characters).Chunk(4).Select(c => new string(c))
                    )
                ),
        ];

    /// <summary>Puts <paramref name="codes"/> in the place of those that were there.</summary>
    public static async Task ReplaceAsync(
        MusterDbContext db,
        OperatorId whose,
        IReadOnlyList<string> codes,
        CancellationToken ct
    )
    {
        await RemoveAsync(db, whose, ct);
        db.AddRange(codes.Select(code => new RecoveryCode { OperatorId = whose, Hash = HashOf(code) }));
    }

    public static Task<int> RemoveAsync(MusterDbContext db, OperatorId whose, CancellationToken ct) =>
        db.Set<RecoveryCode>().Where(row => row.OperatorId == whose).ExecuteDeleteAsync(ct);

    /// <returns>False when it is none, or was used before.</returns>
    public static async Task<bool> UseAsync(MusterDbContext db, OperatorId whose, string code, CancellationToken ct)
    {
        var hash = HashOf(code);
        return await db.Set<RecoveryCode>()
                .Where(row => row.OperatorId == whose && row.Hash == hash)
                .ExecuteDeleteAsync(ct) == 1;
    }

    private static string HashOf(string code) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(code.Replace("-", "", StringComparison.Ordinal).Trim().ToLowerInvariant())
            )
        );
}
