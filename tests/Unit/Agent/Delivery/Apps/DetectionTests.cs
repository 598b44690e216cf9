using System.Security.Cryptography;
using Muster.Agent.Delivery.Items;
using Muster.Agent.Delivery.Items.Apps.Detection;
using Muster.Protocols.Agent.Delivery;

namespace Muster.Unit.Agent.Delivery.Apps;

public sealed class DetectionTests : IDisposable
{
    private readonly AppBed bed = new(MachinePlatform.Linux);
    private readonly FakeDebian debian;

    public DetectionTests()
    {
        debian = new FakeDebian(bed);
        bed.Work.PackagePath = null;
        File.WriteAllText(bed.In("tool"), "content");
    }

    private Task<bool> HoldsAsync(params DetectionCheck[] rules) =>
        bed.IsThereAsync(AppBed.Package("deb") with { Detection = rules });

    private string Hash => Convert.ToHexStringLower(SHA256.HashData("content"u8));

    [Fact]
    public async Task All_rules_have_to_hold()
    {
        debian.Install("muster-test", "1.5");

        (
            await HoldsAsync(AppBed.Rule("file_exists", bed.In("tool")), AppBed.Rule("package", "muster-test"))
        ).ShouldBeTrue();
        (
            await HoldsAsync(AppBed.Rule("file_exists", bed.In("no")), AppBed.Rule("package", "muster-test"))
        ).ShouldBeFalse();
        (await HoldsAsync()).ShouldBeFalse(); // nothing says that it is there
    }

    [Theory]
    [InlineData("1.5", true)]
    [InlineData("1.10", false)]
    [InlineData("1.5~rc1", true)]
    [InlineData(null, true)]
    public async Task Package_has_its_least_version(string? least, bool holds)
    {
        debian.Install("muster-test", "1.5");

        (await HoldsAsync(AppBed.Rule("package", "muster-test", least))).ShouldBe(holds);
    }

    [Fact]
    public async Task Half_installed_package_is_not_there()
    {
        debian.Install("muster-test", "1.5");
        debian.CutOff();

        (await HoldsAsync(AppBed.Rule("package", "muster-test"))).ShouldBeFalse();
    }

    [Fact]
    public async Task File_has_its_hash()
    {
        (await HoldsAsync(AppBed.Rule("file_sha256", bed.In("tool"), Hash))).ShouldBeTrue();
        (await HoldsAsync(AppBed.Rule("file_sha256", bed.In("tool"), AppBed.Hash('0')))).ShouldBeFalse();
        (await HoldsAsync(AppBed.Rule("file_sha256", bed.In("no"), Hash))).ShouldBeFalse();
    }

    [Theory]
    [InlineData("package", "-x", null)]
    [InlineData("package", "$(id)", null)]
    [InlineData("package", "muster-*", null)]
    [InlineData("package", "muster-test", "-1; id")]
    [InlineData("bundle", "a' || kind == 'b", null)]
    [InlineData("product_code", "{x}", null)]
    [InlineData("file_exists", "relative", null)]
    [InlineData("file_exists", "/tmp/../etc/passwd", null)]
    [InlineData("file_exists", "%PATH%\\x", null)]
    [InlineData("file_exists", "%", null)]
    [InlineData("registry_value", "HKLM\\SOFTWARE\\X", "1")]
    [InlineData("of_a_newer_server", "x", null)]
    public async Task Hostile_or_foreign_rule_holds_nowhere_and_reaches_no_program(
        string type,
        string target,
        string? expected
    )
    {
        (await HoldsAsync(AppBed.Rule(type, target, expected))).ShouldBeFalse();

        bed.Tools.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1.10", "1.9", true)]
    [InlineData("1.9", "1.10", false)]
    [InlineData("2", "1.99.99", true)]
    [InlineData("1.0.0.0", "1", true)]
    [InlineData("1.0.0.1", "1.0", true)]
    [InlineData("", "0.1", false)]
    public void Versions_are_compared_by_number(string version, string least, bool holds) =>
        LooseVersion.IsAtLeast(version, least).ShouldBe(holds);

    public void Dispose() => bed.Dispose();
}
