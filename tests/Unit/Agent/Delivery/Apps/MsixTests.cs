using System.IO.Compression;
using Muster.Agent.Delivery.Items;

namespace Muster.Unit.Agent.Delivery.Apps;

public sealed class MsixTests : IDisposable
{
    private const string Full = "Example.App_1.0.0.0_x64__8wekyb3d8bbwe";
    private readonly AppBed bed = new(MachinePlatform.Windows);

    public MsixTests() =>
        bed.Tools.Add(
            "dism",
            $$"""
            case $3 in
              /Get-ProvisionedAppxPackages) printf 'DisplayName : Example.Apple\nPackageName : Example.Apple_2_x64__y\n'
                [ -e "$HERE/app" ] && printf 'DisplayName : Example.App\nPackageName : {{Full}}\r\n';;
              *) case $4 in /Add-*) : > "$HERE/app";; /Remove-*) rm "$HERE/app";; esac;;
            esac
            exit 0
            """
        );

    [Fact]
    public async Task App_package_is_provisioned_and_taken_off_by_its_full_name()
    {
        bed.Work.PackagePath = bed.In("download");
        await using (var zip = await ZipFile.OpenAsync(bed.In("download"), ZipArchiveMode.Create))
        {
            await using var manifest = await zip.CreateEntry("AppxManifest.xml").OpenAsync();
            await manifest.WriteAsync(
                """<Package><Identity Name="Example.App" Version="1.0.0.0" Publisher="CN=x"/></Package>"""u8.ToArray()
            );
        }

        var app = AppBed.Package("msix");
        (await bed.IsThereAsync(app)).ShouldBeFalse();

        (await bed.ApplyAsync(app)).ShouldBe(ItemOutcome.Done);

        (await bed.IsThereAsync(app)).ShouldBeTrue();
        var add = bed.Tools.Calls.Single(call => call.Contains("/Add-ProvisionedAppxPackage"));
        add[1..5].ShouldBe(["/English", "/Online", "/NoRestart", "/Add-ProvisionedAppxPackage"]);
        add[5].ShouldStartWith("/PackagePath:");
        add[5].ShouldEndWith(".msix");
        (await bed.RemoveAsync(app)).ShouldBe(ItemOutcome.Done);
        bed.Tools.Lines.ShouldContain(
            $"dism /English /Online /NoRestart /Remove-ProvisionedAppxPackage /PackageName:{Full}"
        );
        (await bed.IsThereAsync(app)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_no_app_package_is_refused()
    {
        bed.Work.PackagePath = bed.In("download");
        await File.WriteAllTextAsync(bed.In("download"), "MZ");

        (await bed.ApplyAsync(AppBed.Package("msix"))).Code.ShouldBe("package_invalid");

        bed.Tools.Calls.ShouldBeEmpty();
    }

    public void Dispose() => bed.Dispose();
}
