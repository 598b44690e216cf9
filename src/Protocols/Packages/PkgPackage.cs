using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace Muster.Protocols.Packages;

/// <summary>Apple's installer package: a xar archive. Its table of contents leads to PackageInfo, or to the Distribution of a product archive.</summary>
internal static class PkgPackage
{
    private const int HeaderBytes = 28;
    private const int LongestHeader = 4096;

    public static PackageFacts Read(Stream package)
    {
        var header = Bounds.Read(package, 0, HeaderBytes, HeaderBytes).AsSpan();
        var headerBytes = BinaryPrimitives.ReadUInt16BigEndian(header[4..]);
        var packedBytes = BinaryPrimitives.ReadInt64BigEndian(header[8..]);
        if (headerBytes is < HeaderBytes or > LongestHeader)
        {
            throw new FormatException("Its header has no real size.");
        }

        var table = Inflate(Bounds.Read(package, headerBytes, packedBytes, Bounds.Description));
        var files = DescriptionXml.Parse(table).Child("toc")?.Elements().ToList() ?? [];
        var heap = headerBytes + packedBytes;
        var facts = new PackageFacts { Format = PackageFormat.Pkg };
        return Content(files, "PackageInfo", package, heap) is { } info
                ? facts with
                {
                    ClaimedName = info.Value("identifier"),
                    ClaimedVersion = info.Value("version"),
                }
            : Content(files, "Distribution", package, heap) is { } distribution ? OfProduct(facts, distribution)
            : facts with { Gap = PackageGap.Unreadable };
    }

    private static PackageFacts OfProduct(PackageFacts facts, XElement distribution)
    {
        var product = distribution.Child("product");
        var component = distribution
            .Elements()
            .FirstOrDefault(element => element.Name.LocalName == "pkg-ref" && element.Value("version") is not null);
        return facts with
        {
            ClaimedName = product.Value("id") ?? component.Value("id"),
            ClaimedVersion = product.Value("version") ?? component.Value("version"),
            ClaimedDescription = Bounds.Text(distribution.Child("title")?.Value),
        };
    }

    private static XElement? Content(List<XElement> files, string name, Stream package, long heap)
    {
        var data = files.Find(file => file.Child("name")?.Value == name)?.Child("data");
        if (data is null)
        {
            return null;
        }

        var packed = Bounds.Read(package, heap + Number(data, "offset"), Number(data, "length"), Bounds.Description);
        var zipped = data.Child("encoding").Value("style") == "application/x-gzip";
        return DescriptionXml.Parse(zipped ? Inflate(packed) : packed);
    }

    /// <summary>Xar calls it gzip and writes zlib.</summary>
    private static byte[] Inflate(byte[] packed)
    {
        using var unpacked = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        return Bounds.ReadAll(unpacked, Bounds.Description);
    }

    private static long Number(XElement data, string name) =>
        long.TryParse(data.Child(name)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number < long.MaxValue / 4
            ? number
            : throw new FormatException("A file is nowhere.");
}
