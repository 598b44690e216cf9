using System.Buffers.Binary;
using System.Text;

namespace Muster.Spreadsheets;

/// <summary>Looks into the first sector of a compound file's directory (MS-CFB 2.2, 2.6), where an encrypted workbook names itself.</summary>
internal static class CompoundMark
{
    private const int MostSectorBytes = 4096;

    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    public static bool IsEncrypted(Stream stream, ReadOnlySpan<byte> head)
    {
        if (head.Length < 512)
        {
            return false;
        }

        var sectorBytes = BinaryPrimitives.ReadUInt16LittleEndian(head[30..]) == 12 ? MostSectorBytes : 512;
        var at = (BinaryPrimitives.ReadUInt32LittleEndian(head[48..]) + 1L) * sectorBytes;
        if (at >= stream.Length)
        {
            return false;
        }

        // The names of eight entries to a sector of 512 bytes: the package stands among the first.
        var directory = new byte[MostSectorBytes];
        stream.Position = at;
        var read = stream.ReadAtLeast(directory, directory.Length, throwOnEndOfStream: false);
        return directory.AsSpan(0, read).IndexOf(EncryptedPackage) >= 0;
    }
}
