using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Muster.Agent.Delivery.Items.Unix;

/// <summary>Accounts by their names, wherever this machine keeps them.</summary>
[UnsupportedOSPlatform("windows")]
internal static class UnixAccounts
{
    /// <summary>More than any real entry, also of a group with thousands of members.</summary>
    private const int MostStrings = 1024 * 1024;
    private const int LargestEntry = 256;

    /// <returns>Null when there is none.</returns>
    public static UnixAccount? FindUser(string name) =>
        Find(
            name,
            LibC.FindUser,
            // passwd: name, password, uid, gid; then differs between systems. On Linux: gecos, home.
            entry => new UnixAccount(
                BitConverter.ToUInt32(entry, 2 * IntPtr.Size),
                BitConverter.ToUInt32(entry, (2 * IntPtr.Size) + 4),
                OperatingSystem.IsLinux() ? TextAt(entry, (3 * IntPtr.Size) + 8) : null
            )
        );

    /// <returns>Null when there is none.</returns>
    public static uint? FindGroup(string name) =>
        Find(
            name,
            LibC.FindGroup,
            entry => new UnixAccount(0, BitConverter.ToUInt32(entry, 2 * IntPtr.Size), null)
        )?.Group;

    private static UnixAccount? Find(string name, Lookup lookup, Func<byte[], UnixAccount> read)
    {
        var entry = new byte[LargestEntry];
        var strings = Marshal.AllocHGlobal(MostStrings);
        try
        {
            return lookup(name, entry, strings, MostStrings, out var found) == 0 && found != 0 ? read(entry) : null;
        }
        finally
        {
            Marshal.FreeHGlobal(strings);
        }
    }

    private static string? TextAt(byte[] entry, int offset) =>
        Marshal.PtrToStringUTF8(
            IntPtr.Size == 8 ? (nint)BitConverter.ToInt64(entry, offset) : BitConverter.ToInt32(entry, offset)
        );

    private delegate int Lookup(string name, byte[] entry, nint strings, nuint size, out nint found);
}

/// <param name="Home">Where the system says; null where it is not asked.</param>
internal sealed record UnixAccount(uint User, uint Group, string? Home);
