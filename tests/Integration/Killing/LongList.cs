using Muster.Contracts.PreApproval;
using Muster.Integration.Blueprints;
using Muster.Integration.PreApproval;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Killing;

/// <summary>A list of several units of work, with everything in it that a commit does.</summary>
internal static class LongList
{
    public const int Rows = 4_500; // a unit of work has two thousand
    public const int Changed = 20;

    /// <summary>Rows that cannot be taken any more when they are written: one in the first unit of work, one in the last.</summary>
    public const int Overtaken = 2;

    public const int Wrong = 3;
    public const int New = Rows - Changed - Overtaken;
    public const string NewName = "pc-";
    public const string FirstGroup = "Ground floor";
    private const string SecondGroup = "First floor";
    private const string LostGroup = "Attic";
    private const string Header = "Name,Email,Mobile,Ownership,Serial Number,Platform,Device Name,Groups";
    private const int Known = 25;
    private const int People = 40;

    public static IEnumerable<string> NamesBefore => Enumerable.Range(1, Known).Select(i => $"Old {i}");

    public static string SerialOf(int row) => $"KILL-{row}";

    /// <summary>
    /// Devices are expected, with people and a group; then a list comes that changes some of both, makes others, and names a group that is gone
    /// when it is committed.
    /// </summary>
    public static async Task<PreApprovalImport> PrepareAsync(MusterHost host)
    {
        await host.CreateGroupAsync(FirstGroup);
        await host.CreateGroupAsync(SecondGroup);
        var lost = await host.CreateGroupAsync(LostGroup);
        var before = Enumerable
            .Range(1, Known)
            .Select(i => $"Ann {i % 5},ann{i % 5}@example.org,,corporate,OLD-{i},linux,Old {i},{FirstGroup}");
        await host.CommittedAsync(await host.CheckedAsync(Text(before)));
        var import = await host.CheckedAsync(
            Text([
                .. Enumerable.Range(1, Rows).Select(Row),
                .. Enumerable.Repeat("Nameless,,,corporate,,linux,,", Wrong),
            ])
        );
        (
            await host.TrySendAsync(HttpMethod.Delete, $"/api/device-groups/{lost.Id}", lost.Version, body: null)
        ).Status.ShouldBe(200);
        return import;
    }

    private static string Row(int i)
    {
        var person = i % People;
        var who = $"Ann B {person},ann{person}@example.org,+4915112345{person:D3}";
        return i <= Changed ? $"{who},personal,OLD-{i},linux,New {i},{SecondGroup}"
            : i is 100 or Rows - 100 ? $"{who},corporate,{SerialOf(i)},linux,{NewName}{i},{LostGroup}"
            : $"{who},corporate,{SerialOf(i)},linux,{NewName}{i},{(i % 3 == 0 ? $"{FirstGroup}; {SecondGroup}" : "")}";
    }

    private static string Text(IEnumerable<string> rows) => $"{Header}\n{string.Join('\n', rows)}\n";
}
