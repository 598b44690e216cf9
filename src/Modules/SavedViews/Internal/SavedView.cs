using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Storage.Model;

namespace Muster.Modules.SavedViews.Internal;

internal sealed class SavedView : IVersioned
{
    private SavedView() { }

    public SavedViewId Id { get; private set; }

    public string List { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string NameKey { get; private set; } = "";

    public string Query { get; private set; } = "";

    public ViewVisibility Visibility { get; private set; }

    /// <summary>Null for a team view that a service saved; a personal view has an owner always.</summary>
    public OperatorId? OwnerId { get; private set; }

    public string CreatedBy { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public long RowVersion { get; private set; }

    public static SavedView Create(SavedViewId id, ViewDraft draft, ViewCaller by, DateTimeOffset now)
    {
        var made = new SavedView
        {
            Id = id,
            List = draft.List.Name,
            Visibility = draft.Visibility,
            OwnerId = by.Operator,
            CreatedBy = by.Actor.Name,
            CreatedAt = now,
        };
        made.Change(draft.Name, draft.Query);
        return made;
    }

    public void Change(string name, string query) => (Name, NameKey, Query) = (name, SearchKey.Of(name), query);
}

internal enum ViewVisibility
{
    Personal,
    Team,
}
