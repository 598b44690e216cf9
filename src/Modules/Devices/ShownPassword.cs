using System.Security.Cryptography;
using System.Text;
using Muster.Modules.Keys;

namespace Muster.Modules.Devices;

/// <summary>
/// An enrollment password as it came, under a key of the server: the text itself is gone, so that nothing that keeps or logs what a device
/// said has it. Quick on purpose: passwords of a million rows are marked in seconds, and who tries them has five guesses.
/// </summary>
public sealed class ShownPassword
{
    public const int MaxLength = 128;

    private readonly byte[] mac;

    private ShownPassword(byte[] mac) => this.mac = mac;

    public static ShownPassword Of(ContentMarks marks, string password) =>
        new(Convert.FromHexString(marks.Of("enrollment-password", password)));

    /// <summary>What may be kept of it: HMAC-SHA256 in lowercase hex. Equal passwords have another mark in each place.</summary>
    /// <param name="place">Where it is kept.</param>
    public string MarkFor(string place) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(mac, Encoding.UTF8.GetBytes(place)));

    /// <summary>In constant time.</summary>
    public bool Fits(string place, string mark) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(MarkFor(place)), Encoding.ASCII.GetBytes(mark));
}

/// <summary>What a list has of a password.</summary>
/// <param name="Place">To which the mark is bound.</param>
public sealed record ListedPassword(string Place, string Mark);
