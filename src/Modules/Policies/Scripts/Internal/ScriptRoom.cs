using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Scripts.Internal;

/// <summary>How many scripts there are, and that no two have one name.</summary>
internal static class ScriptRoom
{
    public const int Most = 500;
    public const int MostVersions = 200;

    /// <param name="script">The one that is changed; null when one is made.</param>
    public static async Task<ScriptRefusal?> RefusalAsync(
        MusterDbContext db,
        string name,
        StoredScript? script,
        CancellationToken ct
    )
    {
        var key = SearchKey.Of(name);
        ScriptId? id = script?.Id;
        var present = db.Set<StoredScript>().Where(row => row.DeletedAt == null);
        return (script is null ? await present.CountAsync(ct) >= Most : script.Number >= MostVersions)
                ? ScriptRefusal.TooMany
            : await present.AnyAsync(row => row.NameKey == key && row.Id != id, ct) ? ScriptRefusal.NameTaken
            : null;
    }
}
