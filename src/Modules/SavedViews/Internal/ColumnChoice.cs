using Muster.Kernel.Ids;

namespace Muster.Modules.SavedViews.Internal;

/// <summary>The columns that one operator wants of one list. No row: those that the list has by itself.</summary>
internal sealed class ColumnChoice
{
    public required OperatorId OperatorId { get; init; }

    public required string List { get; init; }

    /// <summary>Names with commas between, in their order.</summary>
    public required string Columns { get; set; }
}
