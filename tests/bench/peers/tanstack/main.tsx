/**
 * React, TanStack Table and its virtual rows and nothing else: the columns of our list, all projects
 * in the page, sorted there. No filters, no sums, no checks of what the server says.
 */
import {
  type ColumnDef,
  type Row,
  type SortingState,
  flexRender,
  getCoreRowModel,
  getSortedRowModel,
  useReactTable,
} from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { pageRoot } from "../page";
import { PROJECTS_PATH, type Project } from "./project";

const ROW_HEIGHT = 40;
const OVERSCAN = 8;

const COLUMNS: ColumnDef<Project>[] = [
  { accessorKey: "name", header: "项目名称" },
  { accessorKey: "county", header: "单位" },
  { accessorKey: "stage", header: "阶段" },
  { accessorKey: "lamp", header: "亮灯" },
  { accessorKey: "totalInvestment", header: "总投资" },
  { accessorKey: "planned", header: "年度计划投资" },
  { accessorKey: "done", header: "累计完成投资" },
  { accessorKey: "rate", header: "投资完成率" },
  { accessorKey: "startPlanned", header: "计划开工" },
  { accessorKey: "startActual", header: "实际开工" },
  { accessorKey: "completionPlanned", header: "计划竣工" },
  { accessorKey: "leader", header: "联系领导" },
];

function App() {
  const [projects, setProjects] = useState<Project[] | null>(null);
  const read = async () => {
    const answer: Project[] = await (await fetch(PROJECTS_PATH)).json();
    setProjects(answer);
  };
  return projects ? (
    <List projects={projects} />
  ) : (
    <button type="button" id="open" onClick={() => void read()}>
      项目台账
    </button>
  );
}

function List({ projects }: { projects: Project[] }) {
  const [sorting, setSorting] = useState<SortingState>([]);
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- as its examples use it
  const table = useReactTable({
    data: projects,
    columns: COLUMNS,
    state: { sorting },
    onSortingChange: setSorting,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
  });
  const { rows } = table.getRowModel();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div id="scroller" ref={scroller} style={{ height: "84vh", overflow: "auto" }}>
      <table style={{ tableLayout: "fixed", width: 1500 }}>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                <th key={header.id}>
                  <button
                    type="button"
                    id={`sort-${header.id}`}
                    onClick={header.column.getToggleSortingHandler()}
                  >
                    {flexRender(header.column.columnDef.header, header.getContext())}
                  </button>
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          <Spacer height={before} />
          {items.map(({ index }) => {
            const row = rows[index];
            return row && <ProjectRow key={row.id} row={row} index={index} />;
          })}
          <Spacer height={after} />
        </tbody>
      </table>
    </div>
  );
}

function ProjectRow({ row, index }: { row: Row<Project>; index: number }) {
  return (
    <tr aria-rowindex={index + 2} style={{ height: ROW_HEIGHT }}>
      {row.getVisibleCells().map((cell) => (
        <td key={cell.id}>{flexRender(cell.column.columnDef.cell, cell.getContext())}</td>
      ))}
    </tr>
  );
}

function Spacer({ height }: { height: number }) {
  return height > 0 && <tr style={{ height }} />;
}

createRoot(pageRoot()).render(<App />);
