using System.Globalization;
using Muster.Agent.Delivery.Items.Tools;

namespace Muster.Agent.Prepare;

/// <summary>
/// People who may become root by a group, getent(1) and gpasswd(1). Root and the accounts of services, below 1000, are none of them, and stay.
/// </summary>
internal sealed class LocalAdministrators(Toolbox tools)
{
    private const uint FirstPerson = 1000;
    private static readonly string[] Groups = ["sudo", "wheel", "admin"];

    /// <summary>Null where they are not kept in groups that this agent knows how to change.</summary>
    public static LocalAdministrators? OfThisMachine(TimeProvider clock) =>
        OperatingSystem.IsLinux() ? new LocalAdministrators(new Toolbox(ToolFolders.OfThisMachine, clock)) : null;

    public async Task<IReadOnlyList<GroupMember>> FindAsync(CancellationToken ct)
    {
        var found = new List<GroupMember>();
        foreach (var group in Groups)
        {
            foreach (var user in await MembersAsync(group, ct))
            {
                if (await IsPersonAsync(user, ct))
                {
                    found.Add(new GroupMember(group, user));
                }
            }
        }

        return found;
    }

    /// <summary>Whether it worked is seen by looking again.</summary>
    public Task<ToolRun> RemoveAsync(GroupMember member, CancellationToken ct) =>
        tools.RunAsync(new ToolCall("gpasswd", "--delete", member.User, member.Group), ct);

    private async Task<IReadOnlyList<string>> MembersAsync(string group, CancellationToken ct)
    {
        var run = await tools.RunAsync(new ToolCall("getent", "group", "--", group) { MostOutput = MostNames }, ct);
        return run.Succeeded && run.Output.TrimEnd('\n').Split(':') is [var name, _, _, var members] && name == group
            ? members.Split(',', StringSplitOptions.RemoveEmptyEntries)
            : [];
    }

    private async Task<bool> IsPersonAsync(string user, CancellationToken ct)
    {
        var run = await tools.RunAsync(new ToolCall("getent", "passwd", "--", user), ct);
        return run.Succeeded
            && run.Output.TrimEnd('\n').Split(':') is [var name, _, var number, ..]
            && name == user
            && uint.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && id >= FirstPerson;
    }

    private const int MostNames = 256 * 1024;
}
