using Muster.Agent.Delivery.Items;
using Muster.Agent.Delivery.Items.Apps.Installers;
using Muster.Agent.Delivery.Items.Tools;

namespace Muster.Unit.Agent.Delivery.Apps;

/// <summary>The programs of this machine, which are only asked.</summary>
public sealed class RealDebianTests : IDisposable
{
    private static readonly Toolbox Tools = new(ToolFolders.OfThisMachine, TimeProvider.System);
    private readonly Dpkg dpkg = new(Tools);
    private readonly AppBed bed = new(MachinePlatform.Linux);

    [Fact]
    public async Task Dpkg_knows_itself_and_no_package_that_is_not_there()
    {
        var version = await dpkg.VersionOfAsync("dpkg", default);

        version.ShouldNotBeNull();
        (await dpkg.AreAsync(version, "ge", "1.10", default)).ShouldBeTrue();
        (await dpkg.AreAsync(version, "lt", "1.10", default)).ShouldBeFalse();
        (await dpkg.VersionOfAsync("muster-no-such-package", default)).ShouldBeNull();
    }

    [Fact]
    public async Task Facts_of_a_package_are_what_dpkg_deb_reads()
    {
        var facts = await dpkg.ReadAsync(bed.Deb("muster-test", "1:2.0~rc1-3", "Depends: libc6\n"), default);

        facts.ShouldBe(new DebFacts("muster-test", "1:2.0~rc1-3"));
    }

    [Fact]
    public async Task Apt_cache_finds_only_what_has_exactly_this_name()
    {
        var apt = new AptGet(Tools, dpkg);

        (await apt.CandidateOfAsync("dpkg", default)).ShouldNotBeNull();
        (await apt.CandidateOfAsync("dpk.", default)).ShouldBeNull();
        (await apt.CandidateOfAsync("dpkg-", default)).ShouldBeNull();
    }

    public void Dispose() => bed.Dispose();
}
