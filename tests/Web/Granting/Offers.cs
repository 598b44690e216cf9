using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Muster.Contracts.Access;
using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Granting;

/// <summary>Which buttons there are, by their accessible names, and which permission each takes.</summary>
internal static partial class Offers
{
    private const RegexOptions Options =
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    private const string Settled =
        "() => document.querySelector('h1, [role=dialog]') && !document.querySelector('[role=progressbar]:not([aria-valuenow]), .MuiDataGrid-skeletonLoadingOverlay')";

    /// <summary>Looking, going elsewhere, and one's own account: nobody is refused that.</summary>
    private static readonly string[] Everybodys =
    [
        "^Account of ",
        "^Appearance$",
        "^Change password$",
        "^Clear (filters|search)$",
        @"^Events \(", // of an enrollment
        "^Close$",
        "^What changed in version ", // of an app; of a script it takes more
        "^Columns$", // one's own, as are most views
        "^Views$",
        "^Save view…$",
        "^(Confirm|Continue|Deny)$", // the question of one's own terminal
        "^Copy ",
        "^(Windows settings|Apple form|Apple profile|Android policy|Agent files and services)$", // only those
        "^Create token$", // one's own
        "^History$",
        @"^\d+ fields? of ",
        "^Inspect ",
        "^Keyboard shortcuts$",
        "^(Bars|Table)$", // of a report
        "^Person$", // whom one asks about
        "^Loading$", // of views; nothing to press
        "^Simulated fleets too$",
        "^Single keys do something$",
        "^(Next|Previous) page$",
        "^(Newer|Older)$",
        "^Refresh$",
        "^Retry$",
        "^(Five laptops|No Ubuntu before 24.04)$", // the rule, to read
        "^Show password$",
        "^Sort$",
        "^Turn on$", // one's own second factor
    ];

    private static readonly Dictionary<string, string[]> Taking = new(StringComparer.Ordinal)
    {
        ["decide"] =
        [
            "^Approve( |$)",
            "^Reject( |$)",
            "^Re-open request$",
            "^Lift the block on ",
            "^Create enrollment key$",
            "^Revoke key( |$)",
            "^The words are the same: ",
            "^They differ: ",
            "^(Suspend|Resume|Revoke)$",
            "^Keep Machine [A-Z]$",
            "^(All enroll anew|It is one machine)$",
            "^Select (all rows|row|Unselect)",
            "^(Mark as resolved|Try again)$",
            "^Ask$",
            "^Enrollment key$", // of a device that does not ask
        ],
        ["read_audit"] = ["^Export$", "^(JSON lines|CSV|Syslog) ", "^Sealed as row ", "^Show only "],
        ["manage_people"] =
        [
            "^Add person$",
            "^Create person with this Peer ID$",
            "^(Create|Rename|Delete) user group$",
            "^Add people$",
            "^Remove (Ingrid Halvorsen|Jonas Brandt) from the group$",
        ],
        ["manage_pre_approvals"] =
        [
            "^Take off the list$",
            "^(Cancel|Undo) import$",
            "^(Choose file|Upload the pasted cells|Next: check rows|Next|Back)$",
            "^(All|New|Changed|Same|Skipped|Conflict|Error) [0-9,]+$", // rows, to look at
            "^(Check|Uncheck) all",
            "^Send a request for line ",
            "^Pre-approve [0-9]+ device",
        ],
        ["manage_groups"] =
        [
            "^Create group$",
            "^Rename$",
            "^Delete$",
            "^Add devices$",
            "^Remove laptop-",
            "^Import members$",
            "^Add owner$",
            @"^Add (now|EnrollmentProvisioner as owner|van-tablet-\d now)$",
            "^Remove Intune Provisioning Client$",
            "^Decide by hand again$",
            "^Add (rule|condition)$",
            "^(Move|Remove) (Not on a train|Names of the office)( up| down)?$",
            @"^Remove condition \d+ of ",
            "^laptop-(brandt)?$", // a value, to take out
            "^(Save rules|Discard changes)$",
            "^Put it back into the groups it was in: ",
        ],
        ["manage_policies"] =
        [
            "^(Create|Save|Delete) (profile|blueprint)$",
            "^Add$",
            "^(Export file|Import files|Choose files)$",
            "^(Berlin|Device groups|What)$",
            "^(Move|Remove|How devices deal with) (Firefox ESR|Clean old logs|Executive ESP|Cameras off)( up| down)?$",
            "^(Create|Save|Delete) policy$",
            "^(Check|Form|Text|Upload file)$",
            "^(Add|Remove) (Node|Template|Network|Certificate)",
            "^Restore version 1$",
            "^Make a copy$",
            "^(Discard changes|Cancel)$",
            "^Move (Executive|Kiosk) ESP (up|down)$",
            "^New policy$",
            "^Move (Service technicians|Board tablets|Depot vans) (up|down)$",
            "^(Device group|Allowed Applications|Allowed Scripts|Assigned user groups)$",
            "^(Firefox ESR|Clean old logs|Technicians|Drivers)$", // what a policy names, to take out
            "^Also for devices that fit rules",
            "^(While it runs|When it fails)$",
            "^Assigned Groups$",
            "^(Executives|Kiosks)$",
            "^(Add app|Required)$",
            "^Remove (Microsoft|Company|VPN|Board|Travel) ?",
            "^(Show|Allow|Block|Install) ",
            "^(Active|Only for the first user of a new device)$",
            "^(Add|Delete) (app|script)$",
            "^Change$",
            "^Choose a package",
            "^Add rule$",
            "^Needs a restart$",
            "^(Approve|Reject) change$",
        ],
        ["administer"] =
        [
            "^Invite operator$",
            "^Pre-approved Devices Only$",
            "^(Add role|Remove (Viewer|Approver))$",
            "^(Invite again|Disable)$",
            "^Unlink Company$",
            "^(Save|Cancel)$",
            "^(Berlin|Device groups)$",
            "^Create service token$",
            "^Revoke( |$)",
            "^(Set|Change|Delete) target$",
            "^Add (identity provider|directory)$",
            "^(Ask it about each new device|Send a test|Make a new secret)$",
            "^As in (Active Directory|OpenLDAP)$",
            @"^(Add rule|Remove rule \d)$",
            "^Remove( the client secret that is there)?$",
            "^Operators can sign in with it$",
            "^Somebody whom a rule matches ",
            "^(Validate|Preview)$",
            "^(Confirm copy|End all sessions)$",
            "^Rotate the ",
            "^(Add|Save|Delete) restriction$",
            "^Try it on the last 30 days$",
            "^(On|Linux|Windows|macOS|iOS/iPadOS|Android)$", // of a restriction
            "^Remove simulated fleet…$",
        ],
    };

    public static bool Fits(string offer, string pattern) => Regex.IsMatch(offer, pattern, Options);

    public static IEnumerable<string> Patterns => Taking.Values.SelectMany(patterns => patterns);

    /// <summary>By what the server says of the session.</summary>
    public static async Task<IReadOnlyList<string>> AllowedAsync(MusterHost host, string cookie)
    {
        using var call = new HttpRequestMessage(HttpMethod.Get, "/api/session");
        call.Headers.Add("Cookie", $"muster={cookie}");
        using var answer = await host.Anonymous.SendAsync(call);
        var session = (await answer.Content.ReadFromJsonAsync<Session>())!; // the API answers no null
        return
        [
            .. Everybodys,
            .. session.Permissions.SelectMany(permission => Taking.GetValueOrDefault(permission.Name, [])),
        ];
    }

    /// <summary>What the page that is shown offers, with what is in its menus.</summary>
    public static async Task<IReadOnlyList<string>> OnAsync(Window window)
    {
        await window.Page.WaitForFunctionAsync(Settled);
        List<string> names = [.. await NamesAsync(window)];
        var items = window.Page.GetByRole(AriaRole.Menuitem).First;
        // A dialog that is open covers the menus of its page, which is looked at without it as well.
        foreach (
            var menu in await window.Page.Locator("body:not(:has([role=dialog])) main [aria-haspopup=menu]").AllAsync()
        )
        {
            await menu.ClickAsync();
            await items.WaitForAsync();
            names.AddRange(await NamesAsync(window));
            await window.Page.Keyboard.PressAsync("Escape");
            await items.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        }

        return names;
    }

    private static async Task<IEnumerable<string>> NamesAsync(Window window) =>
        Offer()
            .Matches(await window.Page.Locator("body").AriaSnapshotAsync())
            .Select(match => match.Groups["name"].Value);

    [GeneratedRegex("^\\s*- '?(button|menuitem|switch|checkbox) \"(?<name>[^\"]*)\"", Options)]
    private static partial Regex Offer();
}
