using Muster.Agent.Delivery.Items;

namespace Muster.Unit.Agent.Delivery.Apps;

public sealed class AppPlatformTests : IDisposable
{
    private readonly AppBed bed = new(MachinePlatform.Linux);

    [Theory]
    [InlineData("msi")]
    [InlineData("win32")]
    [InlineData("msix")]
    [InlineData("pkg")]
    [InlineData("of_a_newer_server")]
    public async Task Kind_of_another_system_is_unsupported_and_needs_no_download(string kind)
    {
        var outcome = await bed.ApplyAsync(AppBed.Package(kind));

        (outcome.Result, outcome.Code).ShouldBe((ItemResult.Unsupported, "other_platform"));
        bed.NeedOf(AppBed.Package(kind)).ShouldBeNull();
        (await bed.IsThereAsync(AppBed.Package(kind))).ShouldBeFalse();
    }

    [Fact]
    public async Task For_a_user_is_unsupported_where_only_machines_get_apps()
    {
        var outcome = await bed.ApplyAsync(AppBed.Package("deb") with { Context = "user" });

        (outcome.Result, outcome.Code).ShouldBe((ItemResult.Unsupported, "user_context"));
    }

    [Fact]
    public void Package_is_needed_by_kinds_that_install_one()
    {
        bed.NeedOf(AppBed.Package("deb")).ShouldBe(new PackageNeed(AppBed.Hash('a'), 10));
        bed.NeedOf(AppBed.App("apt") with { PackageId = "firefox-esr" }).ShouldBeNull();
    }

    [Fact]
    public async Task Document_that_is_none_is_told()
    {
        (await bed.Handler.ApplyAsync(bed.Work.On("{}"), default)).Code.ShouldBe("document_invalid");
        (await bed.Handler.IsThereAsync(bed.Work.On("nothing"), default)).ShouldBeFalse();
    }

    public void Dispose() => bed.Dispose();
}
