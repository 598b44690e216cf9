namespace Muster.Modules.SavedViews.Internal;

/// <summary>A view that somebody wants to keep, checked.</summary>
internal sealed record ViewDraft(ListKind List, string Name, string Query, ViewVisibility Visibility);
