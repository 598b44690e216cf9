using System.Buffers.Binary;

namespace Muster.Protocols.Packages;

/// <summary>A Windows program (the PE format): only for which processor it is. What it installs, nobody can tell from outside.</summary>
internal static class ExeProgram
{
    private const int HeaderBytes = 64;
    private const int OffsetOfHeader = 60;

    public static PackageFacts Read(Stream package)
    {
        var dos = Bounds.Read(package, 0, HeaderBytes, HeaderBytes);
        var pe = Bounds.Read(package, BinaryPrimitives.ReadUInt32LittleEndian(dos.AsSpan(OffsetOfHeader)), 6, 6);
        if (!pe.AsSpan().StartsWith("PE\0\0"u8))
        {
            throw new FormatException("It is a program of DOS.");
        }

        return new PackageFacts
        {
            Format = PackageFormat.Exe,
            ClaimedArchitecture = BinaryPrimitives.ReadUInt16LittleEndian(pe.AsSpan(4)) switch
            {
                0x014C => "x86",
                0x8664 => "x64",
                0xAA64 => "arm64",
                _ => null,
            },
        };
    }
}
