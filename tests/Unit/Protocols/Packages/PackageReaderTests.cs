using Muster.Protocols.Packages;

namespace Muster.Unit.Protocols.Packages;

public sealed class PackageReaderTests
{
    [Theory]
    [InlineData("none")]
    [InlineData("gzip")]
    [InlineData("xz")]
    public async Task Deb_of_dpkg_is_read_however_it_is_compressed(string compression)
    {
        var facts = Read(await Samples.DebAsync(compression));

        facts.ShouldBe(
            new PackageFacts
            {
                Format = PackageFormat.Deb,
                ClaimedName = "muster-sample",
                ClaimedVersion = "1:2.4.1-3",
                ClaimedArchitecture = "amd64",
                ClaimedPublisher = "Contoso <packages@contoso.example>",
                ClaimedDescription = "A package to look into",
            }
        );
    }

    [Fact]
    public async Task Deb_with_zstd_is_told_to_be_one_that_cannot_be_read_here()
    {
        Read(await Samples.DebAsync("zstd"))
            .ShouldBe(new PackageFacts { Format = PackageFormat.Deb, Gap = PackageGap.Compression });
    }

    [Fact]
    public async Task Msi_says_its_product()
    {
        Read(await Samples.MsiAsync())
            .ShouldBe(
                new PackageFacts
                {
                    Format = PackageFormat.Msi,
                    ClaimedName = "Sample App",
                    ClaimedVersion = "3.2.1",
                    ClaimedPublisher = "Contoso",
                    ClaimedProductCode = Samples.ProductCode,
                }
            );
    }

    [Fact]
    public void Msix_says_its_identity()
    {
        Read(Samples.Msix())
            .ShouldBe(
                new PackageFacts
                {
                    Format = PackageFormat.Msix,
                    ClaimedName = "Contoso.Sample",
                    ClaimedVersion = "1.2.3.4",
                    ClaimedArchitecture = "x64",
                    ClaimedPublisher = "Contoso Ltd",
                    ClaimedDescription = "Sample",
                }
            );
    }

    [Fact]
    public void Pkg_says_its_identifier_or_that_of_its_product()
    {
        var component = Read(Samples.Pkg());
        var product = Read(
            Samples.Pkg(
                "Distribution",
                """<installer-gui-script><title>Sample</title><product id="com.contoso.all" version="7"/></installer-gui-script>"""
            )
        );

        (component.ClaimedName, component.ClaimedVersion, component.Gap).ShouldBe(("com.contoso.sample", "5.6", null));
        (product.ClaimedName, product.ClaimedVersion, product.ClaimedDescription).ShouldBe(
            ("com.contoso.all", "7", "Sample")
        );
    }

    [Fact]
    public void Exe_says_its_processor_and_other_bytes_say_nothing()
    {
        Read(Samples.Exe()).ShouldBe(new PackageFacts { Format = PackageFormat.Exe, ClaimedArchitecture = "x64" });
        Read("#!/bin/sh\n"u8.ToArray()).ShouldBe(new PackageFacts { Format = PackageFormat.Unknown });
        Read([]).ShouldBe(new PackageFacts { Format = PackageFormat.Unknown });
        Read(Samples.Msix(name: "word/document.xml")).Format.ShouldBe(PackageFormat.Unknown);
    }

    [Fact]
    public void Manifest_that_unpacks_without_end_is_not_unpacked()
    {
        var bomb = $"<Package><!--{new string(' ', 40 * 1024 * 1024)}--></Package>";

        Read(Samples.Msix(bomb))
            .ShouldBe(new PackageFacts { Format = PackageFormat.Msix, Gap = PackageGap.Unreadable });
    }

    [Fact]
    public void Manifest_declares_no_document_type_and_is_not_nested_without_end()
    {
        var entities =
            """<!DOCTYPE Package [<!ENTITY a SYSTEM "file:///etc/passwd">]><Package><Identity Name="&a;"/></Package>""";
        var deep = string.Concat(Enumerable.Repeat("<a>", 5000)) + string.Concat(Enumerable.Repeat("</a>", 5000));

        Read(Samples.Msix(entities)).Gap.ShouldBe(PackageGap.Unreadable);
        Read(Samples.Msix(deep)).Gap.ShouldBe(PackageGap.Unreadable);
    }

    [Fact]
    public void Texts_of_a_package_are_cut()
    {
        var name = new string('a', 10_000);

        Read(Samples.Msix($"""<Package><Identity Name="{name}"/></Package>""")).ClaimedName!.Length.ShouldBe(500);
    }

    internal static PackageFacts Read(byte[] package) => PackageReader.Read(new MemoryStream(package));
}
