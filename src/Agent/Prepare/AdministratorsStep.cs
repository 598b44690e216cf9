using Muster.Agent.Delivery;
using Muster.Agent.Log;
using Muster.Protocols.Agent.Delivery;
using Muster.Protocols.Agent.Preparation;

namespace Muster.Agent.Prepare;

/// <summary>Before anything is brought: who uses this device is no administrator of it, where the policy says so.</summary>
/// <param name="administrators">Null where they cannot be changed.</param>
internal sealed class AdministratorsStep(
    JournalBook book,
    LocalAdministrators? administrators,
    AgentLog log,
    TimeProvider clock
)
{
    /// <summary>Done again after a crash it counts the same people.</summary>
    public async Task RunAsync(ManifestPreparation wanted, CancellationToken ct)
    {
        if (book.Now.Preparation is not { AdministratorsDone: false } memory)
        {
            return;
        }

        if (wanted.UserAccountType != ManifestPreparation.Standard)
        {
            Save(memory with { AdministratorsDone = true });
            return;
        }

        if (administrators is null)
        {
            log.Warn("Local administrators stay as they are: this agent cannot change them on this system.");
            var unable = new DevicePrepAdministrators { Removed = 0, Unsupported = true };
            Save(memory with { AdministratorsDone = true }, unable);
            return;
        }

        var planned = memory.Administrators.Union(await administrators.FindAsync(ct)).ToList();
        memory = memory with { Administrators = planned };
        Save(memory);
        var said = "";
        foreach (var member in planned)
        {
            said = (await administrators.RemoveAsync(member, ct)) is { Succeeded: false } run ? run.Said : said;
        }

        var left = (await administrators.FindAsync(ct)).Count;
        if (left > 0)
        {
            log.Error("Local administrators could not be removed.", ("left", left), ("why", said));
        }

        var told = new DevicePrepAdministrators { Removed = planned.Count - left, Failed = left };
        var isNews = left == 0 || left != memory.AdministratorsLeft;
        Save(memory with { AdministratorsDone = left == 0, AdministratorsLeft = left }, isNews ? told : null);
    }

    private void Save(PreparationMemory memory, DevicePrepAdministrators? told = null) =>
        book.Save(
            book.Now with
            {
                Preparation = told is null ? memory : memory.Telling(PreparationWords.Administrators(told, clock)),
            }
        );
}
