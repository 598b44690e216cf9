using Muster.Agent.Delivery.Items;
using Muster.Agent.Delivery.Items.Policies.Services;
using Muster.Protocols.Agent.Configuration;
using Muster.Unit.Agent.Delivery.Tools;

namespace Muster.Unit.Agent.Delivery.Policies;

/// <summary>The services of macOS and Windows, by fakes of their programs.</summary>
public sealed class OtherServiceTests : IDisposable
{
    private readonly FakeTools tools = new();

    [Fact]
    public async Task Launchd_loads_starts_and_stops_in_the_domain_of_the_system()
    {
        tools.Add(
            "launchctl",
            """
            case $1 in
              print) [ -e "$HERE/loaded" ] || exit 113; echo '	state = '"$(cat "$HERE/loaded")";;
              print-disabled) cat "$HERE/disabled" 2>/dev/null;;
              enable) rm -f "$HERE/disabled";;
              disable) echo '	"org.example.daemon" => disabled' > "$HERE/disabled";;
              bootstrap) echo waiting > "$HERE/loaded";;
              kickstart) echo running > "$HERE/loaded";;
              bootout) rm "$HERE/loaded";;
            esac
            """
        );
        var services = new LaunchdServices(tools.Box);
        var off = new ConfiguredService("org.example.daemon", false, false);
        var on = new ConfiguredService("org.example.daemon", true, true);

        await ChangesAsync(services, on);
        tools.Lines.ShouldContain("launchctl bootstrap system /Library/LaunchDaemons/org.example.daemon.plist");
        tools.Lines.ShouldContain("launchctl kickstart system/org.example.daemon");
        await ChangesAsync(services, off);
        tools.Lines.ShouldContain("launchctl disable system/org.example.daemon");
        tools.Lines.ShouldContain("launchctl bootout system/org.example.daemon");
        await ChangesAsync(services, on);
    }

    [Fact]
    public async Task Windows_is_asked_by_sc()
    {
        tools.Add(
            "sc",
            """
            case $1 in
              query) printf '        STATUS             : 4  %s\n' "$(cat "$HERE/state" 2>/dev/null || echo STOPPED)";;
              qc) printf '        STARTTYP           : 2   %s\n' "$(cat "$HERE/start" 2>/dev/null || echo DEMAND_START)";;
              config) [ "$4" = auto ] && echo AUTO_START > "$HERE/start" || echo DISABLED > "$HERE/start";;
              start) echo RUNNING > "$HERE/state";;
              stop) rm "$HERE/state";;
            esac
            """
        );
        var services = new WindowsServices(tools.Box, TimeProvider.System);

        await ChangesAsync(services, new ConfiguredService("Spooler", true, true));
        tools.Lines.ShouldContain("sc config Spooler start= auto");
        await ChangesAsync(services, new ConfiguredService("Spooler", false, false));
        tools.Lines.ShouldContain("sc config Spooler start= disabled");
    }

    [Fact]
    public async Task Missing_managers_and_failures_are_told()
    {
        await Should.ThrowAsync<ItemStop>(() => new LaunchdServices(tools.Box).RequireAsync(default));
        await Should.ThrowAsync<ItemStop>(() =>
            new WindowsServices(tools.Box, TimeProvider.System).RequireAsync(default)
        );
        tools.Add("launchctl", "[ $1 = print ] && exit 113; echo 'Bootstrap failed' >&2; exit 5");

        var stop = await Should.ThrowAsync<ItemStop>(() =>
            new LaunchdServices(tools.Box).ApplyAsync(new ConfiguredService("a", null, true), default)
        );

        stop.Outcome.Code.ShouldBe("service_failed");
        stop.Message.ShouldContain("Bootstrap failed");
    }

    private static async Task ChangesAsync(IServices services, ConfiguredService wanted)
    {
        (await services.IsThereAsync(wanted, default)).ShouldBeFalse();
        await services.ApplyAsync(wanted, default);
        (await services.IsThereAsync(wanted, default)).ShouldBeTrue();
    }

    public void Dispose() => tools.Dispose();
}
