using System.Xml;

namespace Muster.Protocols.Packages;

/// <summary>
/// Tells by its bytes what a package is, and what it says of itself. Reads a few places of any stream that can seek; nothing is extracted,
/// and memory stays within <see cref="Bounds"/> whatever the bytes say.
/// </summary>
public static class PackageReader
{
    private const int MagicBytes = 8;

    public static PackageFacts Read(Stream package)
    {
        var format = PackageFormat.Unknown;
        try
        {
            format = FormatOf(package);
            return format switch
            {
                PackageFormat.Deb => DebPackage.Read(package),
                PackageFormat.Msi => MsiPackage.Read(package),
                PackageFormat.Msix => MsixPackage.Read(package),
                PackageFormat.Pkg => PkgPackage.Read(package),
                PackageFormat.Exe => ExeProgram.Read(package),
                PackageFormat.Unknown => new PackageFacts { Format = PackageFormat.Unknown },
            };
        }
        catch (Exception fault) when (IsOfThePackage(fault))
        {
            return new PackageFacts { Format = format, Gap = PackageGap.Unreadable };
        }
    }

    private static PackageFormat FormatOf(Stream package)
    {
        Span<byte> magic = stackalloc byte[MagicBytes];
        package.Position = 0;
        magic = magic[..package.ReadAtLeast(magic, MagicBytes, throwOnEndOfStream: false)];
        return magic.StartsWith("!<arch>\n"u8) ? PackageFormat.Deb
            : magic.SequenceEqual((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
                ? PackageFormat.Msi
            : magic.StartsWith("PK\u0003\u0004"u8) ? PackageFormat.Msix
            : magic.StartsWith("xar!"u8) ? PackageFormat.Pkg
            : magic.StartsWith("MZ"u8) ? PackageFormat.Exe
            : PackageFormat.Unknown;
    }

    private static bool IsOfThePackage(Exception fault) =>
        fault is FormatException or EndOfStreamException or InvalidDataException or XmlException;
}
