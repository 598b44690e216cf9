using Muster.Storage.Model;

namespace Muster.Modules.SavedViews.Internal;

internal static class ViewShape
{
    /// <summary>The view as the API shows it to this caller.</summary>
    public static Contracts.SavedViews.SavedView For(this SavedView view, ViewCaller caller) =>
        new()
        {
            Id = view.Id.Value,
            List = view.List,
            Name = view.Name,
            Query = view.Query,
            Visibility = EnumText.Of(view.Visibility),
            CreatedBy = view.CreatedBy,
            CreatedAt = view.CreatedAt,
            Changeable = caller.MayChange(view),
            Version = view.RowVersion,
        };
}
