using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Muster.Unit.Support;

namespace Muster.Unit.Protocols.Packages;

/// <summary>Packages made by the programs that make them, where those can be had; else by the letter of the format.</summary>
internal static class Samples
{
    public const string ProductCode = "{6F330B47-2577-43AD-9095-1861BA25889B}";

    private const string Control = """
        Package: muster-sample
        Version: 1:2.4.1-3
        Architecture: amd64
        Maintainer: Contoso <packages@contoso.example>
        Description: A package to look into
         with more lines of it.

        """;

    private const string Installer = $"""
        <?xml version="1.0"?>
        <Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
          <Product Id="{ProductCode}" UpgradeCode="12345678-1234-1234-1234-111111111111"
                   Name="Sample App" Version="3.2.1" Manufacturer="Contoso" Language="1033">
            <Package InstallerVersion="200" Compressed="yes" />
            <Directory Id="TARGETDIR" Name="SourceDir">
              <Component Id="C" Guid="12345678-1234-1234-1234-222222222222"><CreateFolder /></Component>
            </Directory>
            <Feature Id="F" Level="1"><ComponentRef Id="C" /></Feature>
          </Product>
        </Wix>
        """;

    private const string Manifest = """
        <?xml version="1.0" encoding="utf-8"?>
        <Package xmlns="http://schemas.microsoft.com/appx/manifest/foundation/windows10">
          <Identity Name="Contoso.Sample" Publisher="CN=Contoso" Version="1.2.3.4" ProcessorArchitecture="x64" />
          <Properties><DisplayName>Sample</DisplayName><PublisherDisplayName>Contoso Ltd</PublisherDisplayName></Properties>
        </Package>
        """;

    public static async Task<byte[]> DebAsync(string compression)
    {
        using var folder = new ScratchFolder();
        Directory.CreateDirectory(folder.File("tree/DEBIAN"));
        await File.WriteAllTextAsync(folder.File("tree/DEBIAN/control"), Control);
        await File.WriteAllTextAsync(folder.File("tree/DEBIAN/postinst"), $"#!/bin/sh\n{new string('#', 70_000)}\n");
        File.SetUnixFileMode(
            folder.File("tree/DEBIAN/postinst"),
            UnixFileMode.UserRead
                | UnixFileMode.UserExecute
                | UnixFileMode.GroupRead
                | UnixFileMode.GroupExecute
                | UnixFileMode.OtherRead
                | UnixFileMode.OtherExecute
        );
        await PackageTool.RunAsync(
            "dpkg-deb",
            "--root-owner-group",
            "--uniform-compression",
            $"-Z{compression}",
            "--build",
            folder.File("tree"),
            folder.File("a.deb")
        );
        return await File.ReadAllBytesAsync(folder.File("a.deb"));
    }

    public static async Task<byte[]> MsiAsync()
    {
        using var folder = new ScratchFolder();
        await File.WriteAllTextAsync(folder.File("a.wxs"), Installer);
        await PackageTool.RunAsync("wixl", "-o", folder.File("a.msi"), folder.File("a.wxs"));
        return await File.ReadAllBytesAsync(folder.File("a.msi"));
    }

    public static byte[] Msix(string? manifest = null, string name = "AppxManifest.xml")
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("App/readme.txt");
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(manifest ?? Manifest));
        }

        return bytes.ToArray();
    }

    public static byte[] Pkg(string file = "PackageInfo", string? content = null)
    {
        var info = Deflate(
            Encoding.UTF8.GetBytes(content ?? """<pkg-info identifier="com.contoso.sample" version="5.6" />""")
        );
        var table = Deflate(
            Encoding.UTF8.GetBytes(
                $"""
                <xar><toc><file id="1"><name>{file}</name><data><offset>0</offset><length>{info.Length}</length>
                <size>10</size><encoding style="application/x-gzip"/></data></file></toc></xar>
                """
            )
        );
        var header = new byte[28];
        "xar!"u8.CopyTo(header);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(4), 28);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(6), 1);
        BinaryPrimitives.WriteInt64BigEndian(header.AsSpan(8), table.Length);
        return [.. header, .. table, .. info];
    }

    public static byte[] Exe()
    {
        var program = new byte[256];
        "MZ"u8.CopyTo(program);
        program[60] = 128;
        "PE\0\0"u8.CopyTo(program.AsSpan(128));
        BinaryPrimitives.WriteUInt16LittleEndian(program.AsSpan(132), 0x8664);
        return program;
    }

    public static byte[] Deflate(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }
}
